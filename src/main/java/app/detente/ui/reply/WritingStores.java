package app.detente.ui.reply;

import app.detente.storage.DictionaryStore;
import app.detente.storage.FatigueStore;
import app.detente.storage.SettingStore;
import app.detente.storage.SuggestionStore;
import app.detente.storage.VoiceProfileStore;

/** What a text is read against while it is written, and what its writer has got used to. */
public record WritingStores(VoiceProfileStore voices, DictionaryStore dictionary, SettingStore settings, FatigueStore fatigue,
        SuggestionStore suggestions) {}
