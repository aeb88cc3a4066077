package app.detente.report.themes;

/** Tells praise from complaint. A message may be both, and counts as both then: one never takes away from the other. */
public interface Judgement {
    /** Whether it says that something is good. */
    boolean praises(String text);

    /** Whether it blames us, or says that its author leaves. */
    boolean complains(String text);
}
