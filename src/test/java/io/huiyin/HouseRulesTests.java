package io.huiyin;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What holds in every class of the house. */
@AnalyzeClasses(packages = "io.huiyin", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {
    private static final DescribedPredicate<JavaCall<?>> READS_THE_TIME =
            describe("reads the time without the clock", call -> {
                var owner = call.getTargetOwner();
                var withClock = call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Clock.class));
                return switch (call.getName()) {
                    case "now" -> owner.getPackageName().startsWith("java.time") && !withClock;
                    case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
                    case "systemUTC", "systemDefaultZone", "system" -> owner.isEquivalentTo(Clock.class);
                    case "<init>" ->
                        owner.isEquivalentTo(Date.class)
                                && call.getTarget().getRawParameterTypes().isEmpty();
                    default -> false;
                };
            });

    @ArchTest
    static final ArchRule OnlyTheClockTellsTheTime = noClasses()
            .that()
            .doNotHaveSimpleName("TimeConfiguration")
            .should()
            .callCodeUnitWhere(describe(
                    "it reads the time without the clock",
                    access -> access instanceof JavaCall<?> call && READS_THE_TIME.test(call)));

    @ArchTest
    static final ArchRule PackagesAreNamedForTheBusiness = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..impl..", "..dto..", "..vo..")
            .allowEmptyShould(true);

    /** Templates see view records, so these may be public; whatever acts stays inside. */
    @ArchTest
    static final ArchRule WebClassesStayInTheirPackage = classes()
            .that()
            .resideInAPackage("io.huiyin..web..")
            .and()
            .areMetaAnnotatedWith(Component.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule TheGroundFloorIsPlainJava = noClasses()
            .that()
            .resideInAnyPackage("io.huiyin.calendar..", "io.huiyin.procedure..")
            .should()
            .dependOnClassesThat(describe(
                    "belong to Spring, but for the module's own mark",
                    (JavaClass type) -> type.getPackageName().startsWith("org.springframework")
                            && !type.getPackageName().equals("org.springframework.modulith")))
            .allowEmptyShould(true);

    /** A stream of rows keeps its connection until it is closed, and the pool runs dry; a list gives it back. */
    @ArchTest
    static final ArchRule RowsAreReadAsLists = noClasses()
            .should()
            .callCodeUnitWhere(describe(
                    "it streams rows",
                    access -> access.getTargetOwner().isEquivalentTo(JdbcClient.MappedQuerySpec.class)
                            && access.getName().equals("stream")));

    @ArchTest
    static final ArchRule NothingPrintsPastTheLog = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "it is System.out or System.err",
                    (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(System.class)
                            && (access.getName().equals("out")
                                    || access.getName().equals("err"))));
}
