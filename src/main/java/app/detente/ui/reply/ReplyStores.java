package app.detente.ui.reply;

import app.detente.storage.AccountFactStore;
import app.detente.storage.ConversationStore;
import app.detente.storage.ReplyStore;
import app.detente.storage.TemplateStore;
import app.detente.storage.TriageStore;

/** Where a reply is kept on its way out, and what it is made from. */
public record ReplyStores(ReplyStore replies, AccountFactStore accounts, TriageStore triage, ConversationStore conversations, TemplateStore templates,
        WritingStores writing) {}
