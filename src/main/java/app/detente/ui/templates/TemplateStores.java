package app.detente.ui.templates;

import app.detente.storage.AdviserStore;
import app.detente.storage.ConversationStore;
import app.detente.storage.TagStore;
import app.detente.storage.TemplateStore;

/** What the page of the templates keeps and asks. */
public record TemplateStores(TemplateStore templates, TagStore tags, AdviserStore advisers, ConversationStore conversations) {}
