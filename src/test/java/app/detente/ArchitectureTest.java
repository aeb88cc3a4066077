package app.detente;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The rules of the house; architecture.md says why each is one. */
@AnalyzeClasses(packages = "app.detente", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "app.detente";

    @ArchTest
    static final ArchRule modelKnowsTheJdkOnly = classes().that().resideInAPackage("..detente.model..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("app.detente.model..", "java..")
            .andShould().onlyDependOnClassesThat(not(resideInAnyPackage("java.sql..", "java.net..", "java.awt..")))
            .because("what things mean must not depend on how they are kept, sent or shown");

    @ArchTest
    static final ArchRule voiceKnowsTheModelAndPatterns = onlyProject("voice", "voice", "model", "rules");
    @ArchTest
    static final ArchRule onlyToneSeesARule = noClasses().that(resideInAPackage("..detente.voice..").and(not(resideInAPackage("..voice.tone.."))))
            .should().dependOnClassesThat().resideInAPackage("..detente.rules..")
            .because("the words a brand bans may be patterns, and there is one place that knows which are safe");
    @ArchTest
    static final ArchRule reportKnowsTheModel = onlyProject("report", "report", "model");
    @ArchTest
    static final ArchRule storageKnowsTheModelTemplatesAndRules = onlyProject("storage", "storage", "model", "voice", "rules");
    @ArchTest
    static final ArchRule rulesKnowTheModel = onlyProject("rules", "rules", "model");
    @ArchTest
    static final ArchRule patternsLiveInRules = noClasses().that(not(resideInAPackage("..detente.rules..")))
            .should().dependOnClassesThat().resideInAPackage("com.google.re2j..")
            .because("there is one place that says how large and how slow a pattern may be");
    @ArchTest
    static final ArchRule channelsKnowTheModel = onlyProject("channel", "channel", "model");
    @ArchTest
    static final ArchRule syncJoinsChannelsAndStorage = onlyProject("sync", "sync", "model", "storage", "channel", "keychain");
    @ArchTest
    static final ArchRule theKeychainKnowsNobody = onlyProject("keychain", "keychain", "model");
    @ArchTest
    static final ArchRule commandLineKnowsNoWindow = noClasses().that().resideInAPackage("..detente.cli..")
            .should().dependOnClassesThat().resideInAnyPackage("..detente.ui..", "javafx..")
            .because("a script must not pay for a window toolkit");
    @ArchTest
    static final ArchRule windowKnowsNoNetwork = noClasses().that().resideInAPackage("..detente.ui..")
            .should().dependOnClassesThat().resideInAnyPackage("..detente.cli..")
            .because("the window and the command line are two doors to one house");
    @ArchTest
    static final ArchRule onlyTheImportPageSeesAChannel = noClasses().that(resideInAPackage("..detente.ui..").and(not(resideInAPackage("..ui.intake.."))))
            .should().dependOnClassesThat().resideInAnyPackage("..detente.sync..", "..detente.channel..")
            .because("what people see does not depend on how the networks talk; decision 9 names the one exception");

    @ArchTest
    static final ArchRule sqlLivesInStorage = noClasses().that(not(resideInAPackage("..detente.storage..")))
            .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "org.jdbi..", "org.sqlite..", "com.zaxxer..")
            .because("there is one place that speaks SQL");
    @ArchTest
    static final ArchRule javaFxLivesInTheWindow = noClasses().that(not(resideInAnyPackage("..detente.ui.."))).and(not(isRoot()))
            .should().dependOnClassesThat().resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx..")
            .because("everything but the window works without one");
    @ArchTest
    static final ArchRule jsonLivesAtTheEdges = noClasses().that(not(resideInAnyPackage("..detente.channel..", "..detente.cli..")))
            .and(not(simpleNameStartingWith("Template")))
            .should().dependOnClassesThat().resideInAnyPackage("tools.jackson..", "com.fasterxml..")
            .because("JSON is how others speak, not how we think; the one codec in storage is that of the templates");

    @ArchTest
    static final ArchRule featuresOfTheWindowStandAlone = slices().matching("app.detente.ui.(*)..").namingSlices("ui.$1")
            .should().notDependOnEachOther()
            .ignoreDependency(resideInAPackage("app.detente.ui"), resideInAPackage("app.detente.ui.."))
            .ignoreDependency(resideInAPackage("app.detente.ui.."), resideInAPackage("app.detente.ui.common.."))
            .because("the main window alone puts features together");
    @ArchTest
    static final ArchRule channelsDoNotKnowEachOther = slices().matching("app.detente.channel.(*)..").should().notDependOnEachOther()
            .because("each network can be read, and removed, by itself");

    @ArchTest
    static final ArchRule viewModelsKnowNoScene = noClasses().that().haveSimpleNameEndingWith("ViewModel")
            .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..")
            .because("what the window decides is tested without a window");
    @ArchTest
    static final ArchRule viewsKnowNoStore = noClasses().that().haveSimpleNameEndingWith("View")
            .should().dependOnClassesThat().resideInAnyPackage("..detente.storage..", "..detente.sync..", "..detente.channel..")
            .because("a view builds nodes and binds; it decides nothing");

    @ArchTest
    static final ArchRule nothingIsRenderedAsHtml = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("javafx.scene.web..").orShould().dependOnClassesThat().haveSimpleName("HTMLEditor")
            .because("a customer's text is shown, never run");

    @ArchTest
    static final ArchRule noStaticState = fields().that().areStatic().should().beFinal()
            .because("what is shared is handed over, by constructor");
    @ArchTest
    static final ArchRule noSingletons = noMethods().should().haveName("getInstance").because("what a class needs stands in its constructor");
    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses().that(not(resideInAPackage("..detente.cli..")))
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
            .because("what people read goes through the terminal or the window");
    @ArchTest
    static final ArchRule timeIsHandedOver = noClasses().that(not(isRoot())).should(callTheSystemClock())
            .because("a test sets the clock; a report must give the same figures tomorrow");
    @ArchTest
    static final ArchRule nothingIsTakenFromTheMachine = noClasses().that(not(isRoot())).should()
            .callMethod(Locale.class, "getDefault").orShould().callMethod(ZoneId.class, "systemDefault")
            .orShould().callMethod(Charset.class, "defaultCharset").orShould().callMethod(String.class, "getBytes")
            .orShould().callMethod(String.class, "toLowerCase").orShould().callMethod(String.class, "toUpperCase")
            .orShould().callConstructor(String.class, byte[].class)
            .because("the same file gives the same queue in Paris, Istanbul and Kolkata");
    @ArchTest
    static final ArchRule constructorsAskForLittle = constructors().that().areDeclaredInClassesThat(isNoRecord())
            .should(haveAtMost(6))
            .because("a class that needs more does more than one thing");
    @ArchTest
    static final ArchRule noCycles = slices().matching("app.detente.(**)").should().beFreeOfCycles();
    @ArchTest
    static final ArchRule namesSayWhat = noClasses().should(haveAnEmptyName())
            .because("Manager, Helper, Util and Impl say nothing");

    private static ArchRule onlyProject(String who, String... may) {
        String[] packages = Arrays.stream(may).map(name -> ROOT + "." + name + "..").toArray(String[]::new);
        return noClasses().that().resideInAPackage(ROOT + "." + who + "..")
                .should().dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(packages))))
                .because("the arrows of the house point one way");
    }

    private static DescribedPredicate<JavaClass> isRoot() {
        return resideInAPackage(ROOT).as("the composition root");
    }

    private static DescribedPredicate<JavaClass> isNoRecord() {
        return DescribedPredicate.describe("are no records", type -> !type.isRecord() && !type.isEnum());
    }

    private static DescribedPredicate<JavaClass> simpleNameStartingWith(String name) {
        return DescribedPredicate.describe("are called " + name + "…", type -> type.getSimpleName().startsWith(name));
    }

    private static ArchCondition<JavaClass> callTheSystemClock() {
        Set<String> owners = Set.of(Instant.class.getName(), LocalDate.class.getName(), LocalDateTime.class.getName(), ZonedDateTime.class.getName());
        return new ArchCondition<>("ask the system what time it is") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    String owner = access.getTargetOwner().getName();
                    String name = access.getTarget().getName();
                    boolean asks = owners.contains(owner) && name.equals("now")
                            || owner.equals(System.class.getName()) && name.equals("currentTimeMillis")
                            || owner.equals(Clock.class.getName()) && name.startsWith("system")
                            || owner.equals(InstantSource.class.getName()) && name.equals("system");
                    if (asks) {
                        events.add(SimpleConditionEvent.satisfied(type, access.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaConstructor> haveAtMost(int parameters) {
        return new ArchCondition<>("have at most " + parameters + " parameters") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                if (constructor.getRawParameterTypes().size() > parameters) {
                    events.add(SimpleConditionEvent.violated(constructor, constructor.getDescription()));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> haveAnEmptyName() {
        return new ArchCondition<>("have a name that says nothing") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.getSimpleName().matches(".*(Manager|Helper|Util|Utils|Impl)")) {
                    events.add(SimpleConditionEvent.satisfied(type, type.getName()));
                }
            }
        };
    }
}
