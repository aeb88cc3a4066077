package app.detente.ui.bulk;

import app.detente.model.Bulk;
import app.detente.model.Texts;

/** What a bulk action is doing, and what it did, in words. */
final class BulkWords {
    private final Texts texts;

    BulkWords(Texts texts) {
        this.texts = texts;
    }

    /** "37 conversations terminées, 3 l’étaient déjà", and how far it got where it was stopped. */
    String did(Bulk job) {
        String did = texts.get("bulk.did." + job.action().key(), job.changed());
        int passed = job.handled() - job.changed();
        return switch (job.state()) {
            case STOPPED -> texts.get("bulk.stopped", did, job.total() - job.handled());
            case DOING, DONE, UNDOING, UNDONE -> passed > 0 ? texts.get("bulk.passed", did, passed) : did;
        };
    }

    String nothing(Bulk job) {
        return job.state() == Bulk.State.STOPPED ? texts.get("bulk.stopped-first") : texts.get("bulk.nothing");
    }

    String undone(Bulk job) {
        int stays = job.changed() - job.undone();
        return stays > 0 ? texts.get("bulk.undone-but", job.undone(), stays) : texts.get("bulk.undone", job.undone());
    }

    /** "Étiquetage : 2 300 sur 5 000". */
    String progress(Bulk job) {
        boolean back = job.state() == Bulk.State.UNDOING;
        return back ? texts.get("bulk.undoing", job.undone(), job.changed()) : texts.get("bulk.doing." + job.action().key(), job.handled(), job.total());
    }

    static double share(Bulk job) {
        boolean back = job.state() == Bulk.State.UNDOING;
        return (double) (back ? job.undone() : job.handled()) / Math.max(1, back ? job.changed() : job.total());
    }
}
