package app.detente.ui.reply;

import app.detente.storage.AttachmentStore;
import app.detente.storage.DictionaryStore;
import app.detente.storage.FatigueStore;
import app.detente.storage.SettingStore;
import app.detente.storage.SuggestionStore;
import app.detente.storage.VoiceProfileStore;

/** What a text is read against while it is written, what its writer has got used to, and the files that go with it. */
public record WritingStores(VoiceProfileStore voices, DictionaryStore dictionary, SettingStore settings, FatigueStore fatigue,
        SuggestionStore suggestions, AttachmentStore attachments) {}
