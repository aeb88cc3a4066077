package app.detente;

/** The door: no arguments open the window, a verb goes to the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(0);
    }
}
