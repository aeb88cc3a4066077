package app.detente.sync;

import app.detente.storage.AccountStore;
import app.detente.storage.ConversationStore;
import app.detente.storage.HideOutboxStore;
import app.detente.storage.IntakeStore;
import app.detente.storage.OutboxStore;

/** What moving messages between the networks and the queue works with. */
public record SyncStores(AccountStore accounts, IntakeStore intake, OutboxStore outbox, HideOutboxStore hides, ConversationStore conversations) {}
