package app.detente.channel.x;

/**
 * What X charges, in thousandths of a US dollar: for what it gives by each post and person, for what it does by each request. From
 * docs.x.com/x-api/getting-started/pricing, as it stood on 28 August 2026; the developer console has the last word.
 */
final class Prices {
    /** A post from one's own timelines: what one wrote, and where one is mentioned. */
    static final int OWN_READ = 1;
    static final int POST_READ = 5;
    static final int USER_READ = 10;
    static final int CREATE = 15;
    static final int CREATE_WITH_LINK = 200;
    static final int DELETE = 10;
    static final int HIDE = 5;
    /** In no list of X's; as it charges for what goes with a picture, “Media Metadata”. */
    static final int UPLOAD = 5;

    private Prices() {}
}
