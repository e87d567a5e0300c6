package io.huiyin;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house stands: modules keep to their public types, have no cycles, and no floor asks the one above. */
class ModuleTests {
    /** From the ground up; a new module gets its floor here. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("calendar", "procedure", "database", "api", "sight", "audit", "listing"),
            List.of("estate", "staff", "rulebook"),
            List.of("message", "paper", "pricing", "matter", "round", "area", "asset", "store"),
            List.of(
                    "roster",
                    "desk",
                    "repair",
                    "portrait",
                    "complaint",
                    "help",
                    "emergency",
                    "followup",
                    "patrol",
                    "occupancy",
                    "decoration",
                    "gate",
                    "dossier",
                    "notice",
                    "opinion",
                    "billing",
                    "community"),
            List.of("worklist", "insight", "history", "backup", "demo", "oversight", "site"));

    private static final Map<String, Integer> FLOOR_OF = floorOf();

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.huiyin");

    @Test
    void modulesUseEachOthersPublicTypesOnlyAndWithoutCycles() {
        ApplicationModules.of(HuiyinApplication.class).verify();
    }

    @Test
    void everyModuleHasItsFloor() {
        assertThat(HOUSE.stream().map(ModuleTests::module).filter(name -> !name.isEmpty()))
                .isSubsetOf(FLOOR_OF.keySet());
    }

    @Test
    void noFloorAsksTheOneAbove() {
        classes().should(askDownwardOnly()).check(HOUSE);
    }

    private static ArchCondition<JavaClass> askDownwardOnly() {
        return new ArchCondition<>("ask downward only") {
            @Override
            public void check(JavaClass asking, ConditionEvents events) {
                asking.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> floor(dependency.getTargetClass()) > floor(asking))
                        .forEach(dependency -> events.add(violated(asking, dependency.getDescription())));
            }
        };
    }

    /** The application itself stands above all floors; what is not ours, below them. */
    private static int floor(JavaClass type) {
        if (!type.getPackageName().startsWith("io.huiyin")) {
            return -1;
        }
        return FLOOR_OF.getOrDefault(module(type), FLOORS.size());
    }

    private static String module(JavaClass type) {
        var name = type.getPackageName();
        return name.equals("io.huiyin")
                ? ""
                : name.substring("io.huiyin.".length()).split("\\.")[0];
    }

    private static Map<String, Integer> floorOf() {
        var floors = new HashMap<String, Integer>();
        for (var floor = 0; floor < FLOORS.size(); floor++) {
            for (var module : FLOORS.get(floor)) {
                floors.put(module, floor);
            }
        }
        return Map.copyOf(floors);
    }
}
