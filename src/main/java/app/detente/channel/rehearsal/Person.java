package app.detente.channel.rehearsal;

/**
 * Somebody who speaks.
 *
 * @param key tells two people of the same name apart; the networks' ids follow from it, so that a person keeps theirs
 */
record Person(String name, long key) {

    /** The one person of this name; the same one in every rehearsal. */
    static Person named(String name) {
        long key = 0;
        for (int i = 0; i < name.length(); i++) {
            key = Ids.scramble(key + name.charAt(i));
        }
        return new Person(name, key);
    }
}
