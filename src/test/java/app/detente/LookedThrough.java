package app.detente;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirDeletionStrategy;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Deletes the temporary folder of a test once it has been looked through for the secret of the tests; {@code junit-platform.properties} makes it do so
 * everywhere. A test whose folder holds it fails, unless it {@link HoldsSecret}.
 */
final class LookedThrough implements TempDirDeletionStrategy {

    @Override
    public DeletionResult delete(Path folder, AnnotatedElementContext element, ExtensionContext context) throws IOException {
        List<String> found = isMeant(context) ? List.of() : Canary.in(folder);
        DeletionResult deleted = Standard.INSTANCE.delete(folder, element, context);
        if (!found.isEmpty()) {
            throw new AssertionError("a secret was written to " + String.join("\n", found));
        }
        return deleted;
    }

    private static boolean isMeant(ExtensionContext context) {
        return Stream.of(context.getTestMethod(), context.getTestClass())
                .anyMatch(element -> AnnotationSupport.isAnnotated(element, HoldsSecret.class));
    }
}
