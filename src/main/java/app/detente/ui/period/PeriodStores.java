package app.detente.ui.period;

import app.detente.storage.ConversationStore;
import app.detente.storage.PeopleStore;
import app.detente.storage.ReportStore;
import app.detente.storage.SettingStore;

/** What the page reads. */
public record PeriodStores(ReportStore reports, PeopleStore people, ConversationStore conversations, SettingStore settings) {}
