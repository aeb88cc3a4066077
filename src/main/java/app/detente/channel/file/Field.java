package app.detente.channel.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a record can say of a message. The names are those that headers of exports use for it, as {@link Columns#name} writes them, the most
 * telling first. A column serves one field only, and fields are served in this order: `author` is the name where `author_id` is there as well.
 */
enum Field {
    ID("tweetid", "statusid", "messageid", "postid", "commentid", "idmessage", "idtweet", "msgid", "id", "identifiant"),
    AUTHOR("authorid", "auteurid", "idauteur", "userid", "iduser", "idutilisateur", "customerid", "senderid", "fromid", "username", "screenname",
            "handle", "author", "auteur", "from", "user", "utilisateur", "sender", "expediteur", "de", "authorname", "nomauteur"),
    DIRECTION("inbound", "direction", "sens", "isinbound", "entrant", "type"),
    DATE("createdat", "createdatutc", "createdtime", "datetime", "dateheure", "timestamp", "horodatage", "publishedat", "postedat", "sentat",
            "creele", "date", "time"),
    TEXT("text", "fulltext", "texte", "message", "content", "contenu", "body", "commentaire", "comment", "tweet"),
    PARENT("inresponsetotweetid", "inreplytostatusid", "inreplytotweetid", "inreplytoid", "inreplyto", "parentid", "idparent", "parent",
            "enreponsea"),
    THREAD("threadid", "conversationid", "idconversation", "thread", "conversation", "idfil", "fil"),
    CHANNEL("channel", "canal", "network", "reseau", "platform", "plateforme", "source"),
    AUTHOR_NAME("authorname", "nomauteur", "auteurnom", "nomdelauteur", "displayname", "fullname", "screenname", "username", "author", "auteur",
            "from", "user", "utilisateur", "sender", "expediteur", "name", "nom"),
    ADVISER("adviser", "advisor", "agent", "conseiller", "conseillere"),
    URL("url", "permalink", "permalien", "link", "lien");

    /** Without these columns a table is no list of messages. */
    static final List<Field> REQUIRED = List.of(ID, AUTHOR, DIRECTION, DATE, TEXT);

    private final List<String> names;

    Field(String... names) {
        this.names = List.of(names);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> names() {
        return names;
    }

    /** The values of one record. */
    interface Values {
        /** What the record says of a field, as it stands there; empty where it says nothing at all. */
        Optional<String> of(Field field);
    }
}
