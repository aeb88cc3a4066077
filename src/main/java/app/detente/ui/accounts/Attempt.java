package app.detente.ui.accounts;

import app.detente.model.Problem;
import java.util.concurrent.Callable;

/** Work that can be called off while it runs: its thread is interrupted then, and given back as it came. */
final class Attempt<T> implements Callable<T> {
    private final Callable<T> work;
    private Thread runner;
    private boolean off;

    Attempt(Callable<T> work) {
        this.work = work;
    }

    @Override
    public T call() throws Exception {
        begin();
        try {
            return work.call();
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        if (off) {
            throw new Problem("interrupted");
        }
        runner = Thread.currentThread();
    }

    private synchronized void end() {
        runner = null;
        if (off) {
            Thread.interrupted(); // the next work of this thread is another's
        }
    }

    synchronized void callOff() {
        off = true;
        if (runner != null) {
            runner.interrupt();
        }
    }
}
