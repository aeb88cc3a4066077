package app.detente.ui.templates;

import app.detente.storage.AdviserStore;
import app.detente.storage.AttachmentStore;
import app.detente.storage.BlockStore;
import app.detente.storage.ConversationStore;
import app.detente.storage.TagStore;
import app.detente.storage.TemplateStore;
import app.detente.storage.TemplateUsageStore;
import app.detente.storage.VoiceProfileStore;

/** What the page of the templates keeps and asks. */
public record TemplateStores(TemplateStore templates, TemplateUsageStore usage, BlockStore blocks, AttachmentStore attachments,
        VoiceProfileStore voices, TagStore tags, AdviserStore advisers, ConversationStore conversations) {}
