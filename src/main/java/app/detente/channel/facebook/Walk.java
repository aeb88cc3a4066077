package app.detente.channel.facebook;

import java.util.Set;

/**
 * A reading of a post's comments, page by page, over as many fetches as it takes.
 *
 * @param after   where Facebook says the next page begins; "" at the first
 * @param since   nothing older is asked for
 * @param began   when, by our clock
 * @param pages   how many there were
 * @param missing what is known and should come, but has not yet
 */
record Walk(String post, String after, long since, long began, int pages, Set<String> missing) {
    /** Whoever gives more pages than this has no end. */
    private static final int MOST_PAGES = 500;

    Walk next(String to, Set<String> still) {
        return new Walk(post, to, since, began, pages + 1, still);
    }

    /** From the top, where Facebook does not know its own cursor any more. */
    Walk again() {
        return new Walk(post, "", since, began, pages + 1, missing);
    }

    boolean isEndless() {
        return pages >= MOST_PAGES;
    }
}
