package app.detente.model;

/**
 * Something went wrong that a person can do something about. The key finds its sentence in the bundles (`problem.` + key), the arguments fill
 * it. The command line prints the sentence and exits 1; the window shows it in place.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Object[] arguments;

    public Problem(String key, Object... arguments) {
        super(key);
        this.arguments = arguments.clone();
    }

    public Problem(Throwable cause, String key, Object... arguments) {
        super(key, cause);
        this.arguments = arguments.clone();
    }

    public String key() {
        return getMessage();
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
