package app.detente.ui.rules;

import app.detente.storage.AdviserStore;
import app.detente.storage.RuleRunStore;
import app.detente.storage.RuleStore;
import app.detente.storage.TagStore;
import app.detente.storage.TemplateStore;

/** What the page of the rules keeps and asks. */
public record RuleStores(RuleStore rules, RuleRunStore runs, TagStore tags, AdviserStore advisers, TemplateStore templates) {}
