package app.detente.report.themes;

import java.util.List;

/**
 * A brand or an offer that is watched. Phrases are compared as in a search: without case and accents.
 *
 * @param name   what it is called here
 * @param sure   ways of writing it that mean nothing else: "freebox"
 * @param unsure ways of writing it that are words of the language as well: "free"; they count where something near shows what is meant
 * @param near   words one of which must stand near an unsure one
 * @param never  words none of which may stand near an unsure one
 */
public record Brand(String name, List<String> sure, List<String> unsure, List<String> near, List<String> never) {}
