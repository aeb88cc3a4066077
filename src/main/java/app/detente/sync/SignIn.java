package app.detente.sync;

import app.detente.channel.Trouble;
import java.net.URI;

/** A sign-in that goes on in a person's browser, and ends with the code they are shown there. Blocks; keeps nothing on disk. */
public interface SignIn {
    /** Where they agree. */
    URI page();

    /** The secret that the code stands for. @throws Trouble where it stands for none: begin anew */
    String finish(String code) throws Trouble;
}
