package app.detente.ui.themes;

import app.detente.storage.SettingStore;
import app.detente.storage.SuggestionStore;
import app.detente.storage.TemplateStore;
import app.detente.storage.ThemeStore;

/** Where the page reads. */
public record ThemeStores(ThemeStore themes, TemplateStore templates, SuggestionStore suggestions, SettingStore settings) {}
