package app.detente.sync;

import app.detente.storage.AccountFactStore;
import app.detente.storage.AccountStore;
import app.detente.storage.ConversationStore;
import app.detente.storage.RemoteActionStore;
import app.detente.storage.IntakeStore;
import app.detente.storage.OutboxStore;

/** What moving messages between the networks and the queue works with. */
public record SyncStores(AccountStore accounts, AccountFactStore facts, IntakeStore intake, OutboxStore outbox, RemoteActionStore remoteActions, ConversationStore conversations) {}
