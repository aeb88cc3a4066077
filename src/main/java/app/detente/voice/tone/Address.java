package app.detente.voice.tone;

import app.detente.model.Phrases.Place;
import app.detente.voice.Remark;
import app.detente.voice.Remark.Rule;
import app.detente.voice.VoiceProfile;
import java.util.List;

/** Tu where the brand says vous, vous where it says tu; and where it says either, the rarer of the two in one reply. */
final class Address {
    private Address() {}

    static void read(List<Remark> remarks, Reply reply, Better better, VoiceProfile.Address wanted) {
        List<Place> tu = reply.of("tu");
        List<Place> vous = reply.of("vous");
        List<Place> wrong = switch (wanted) {
            case VOUS -> tu;
            case TU -> vous;
            case EITHER -> tu.isEmpty() || vous.isEmpty() ? List.of() : tu.size() > vous.size() ? vous : tu;
        };
        wrong.forEach(place -> remarks.add(better.remark(Rule.ADDRESS, place)));
    }
}
