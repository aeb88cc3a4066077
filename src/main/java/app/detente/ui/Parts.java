package app.detente.ui;

import app.detente.ui.accounts.AccountsViewModel;
import app.detente.ui.bulk.AnswerViewModel;
import app.detente.ui.bulk.BulkViewModel;
import app.detente.ui.common.Session;
import app.detente.ui.conversation.ConversationViewModel;
import app.detente.ui.conversation.CustomerViewModel;
import app.detente.ui.conversation.DeliveryViewModel;
import app.detente.ui.conversation.FindingsViewModel;
import app.detente.ui.conversation.PeerViewModel;
import app.detente.ui.export.ExportViewModel;
import app.detente.ui.forecast.ForecastViewModel;
import app.detente.ui.intake.IntakeViewModel;
import app.detente.ui.keys.KeysViewModel;
import app.detente.ui.moderation.Moderation;
import app.detente.ui.palette.PaletteViewModel;
import app.detente.ui.people.PeopleViewModel;
import app.detente.ui.period.PeriodViewModel;
import app.detente.ui.queue.QueueViewModel;
import app.detente.ui.queue.SavedViewsViewModel;
import app.detente.ui.register.RegisterViewModel;
import app.detente.ui.reply.ComposerViewModel;
import app.detente.ui.reports.NowViewModel;
import app.detente.ui.reports.ReportsViewModel;
import app.detente.ui.rules.RulesViewModel;
import app.detente.ui.search.SearchViewModel;
import app.detente.ui.settings.SettingsViewModel;
import app.detente.ui.settings.TargetsViewModel;
import app.detente.ui.templates.TemplatesViewModel;
import app.detente.ui.themes.ThemesViewModel;
import app.detente.ui.today.TodayViewModel;
import app.detente.ui.voice.VoiceViewModel;

/** The view models the main window puts together, one a feature, in one language and for one adviser. */
public record Parts(Session session, QueueViewModel queue, SavedViewsViewModel saved, SearchViewModel search, BulkViewModel bulk, AnswerViewModel answers,
        TodayViewModel today, ConversationViewModel conversation, DeliveryViewModel delivery, PeerViewModel peers, CustomerViewModel customer, ComposerViewModel composer,
        TemplatesViewModel templates, VoiceViewModel voice, RulesViewModel rules, FindingsViewModel findings, ReportsViewModel reports, PeriodViewModel period, NowViewModel now,
        ForecastViewModel forecast, ThemesViewModel themes, PeopleViewModel people, SettingsViewModel settings, TargetsViewModel targets,
        Moderation moderation, RegisterViewModel register, IntakeViewModel intake, StatusViewModel status, KeysViewModel keys,
        PaletteViewModel palette, Newcomers newcomers, AccountsViewModel accounts, ExportViewModel export, Escalating escalating) {}
