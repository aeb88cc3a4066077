package app.detente.ui;

import app.detente.ui.common.Session;
import app.detente.ui.conversation.ConversationViewModel;
import app.detente.ui.intake.IntakeViewModel;
import app.detente.ui.queue.QueueViewModel;
import app.detente.ui.queue.SavedViewsViewModel;
import app.detente.ui.reply.ComposerViewModel;
import app.detente.ui.reports.ReportsViewModel;
import app.detente.ui.search.SearchViewModel;
import app.detente.ui.settings.SettingsViewModel;
import app.detente.ui.templates.TemplatesViewModel;

/** The view models the main window puts together, one a feature, in one language and for one adviser. */
public record Parts(Session session, QueueViewModel queue, SavedViewsViewModel saved, SearchViewModel search, ConversationViewModel conversation,
        ComposerViewModel composer, TemplatesViewModel templates, ReportsViewModel reports, SettingsViewModel settings, IntakeViewModel intake,
        StatusViewModel status) {}
