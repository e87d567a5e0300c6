package io.huiyin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.repair.ActResource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

@ApplicationTest
class DescribingTheApiTests {
    private final MockMvcTester mvc;
    private final JsonMapper json;
    private final RequestMappingHandlerMapping mappings;
    private JsonNode api = MissingNode.getInstance();

    DescribingTheApiTests(
            MockMvcTester mvc,
            JsonMapper json,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mvc = mvc;
        this.json = json;
        this.mappings = mappings;
    }

    @BeforeEach
    void read() {
        var answer = mvc.get().uri("/api/openapi.json").exchange();
        assertThat(answer).hasStatusOk();
        api = json.readTree(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void everyAddressIsDescribed() {
        var described = new ArrayList<String>();
        api.get("paths")
                .forEachEntry((path, item) -> item.propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        assertThat(described).containsAll(mapped());
    }

    private List<String> mapped() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(DescribingTheApiTests::addresses)
                .filter(address -> address.contains(" /api/v1/"))
                .toList();
    }

    private static Stream<String> addresses(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().flatMap(path -> acts(method + " " + path)));
    }

    private static Stream<String> acts(String address) {
        return address.endsWith("/{act}")
                ? Arrays.stream(ActResource.values()).map(act -> address.replace("{act}", act.noun()))
                : Stream.of(address);
    }

    @Test
    void everyOperationSaysWhatItDoesWhatItAnswersAndHowItFails() {
        api.get("paths")
                .forEach(item -> item.forEach(operation -> {
                    assertThat(operation.path("summary").asString(""))
                            .as(operation.toString())
                            .isNotEmpty();
                    var responses = operation.get("responses");
                    assertThat(responses.propertyNames()).contains("400", "401", "403", "404", "422");
                    assertThat(responses.get("422").toString()).contains("#/components/schemas/Problem");
                    assertThat(responses.propertyNames()).anyMatch(status -> status.startsWith("2"));
                }));
    }

    @Test
    void everyPostTakesAKeyAndWhatIsPostedIsTyped() {
        api.get("paths").forEachEntry((path, item) -> {
            var post = item.get("post");
            if (post != null) {
                var names = post.get("parameters").findValuesAsString("name");
                assertThat(names).contains("Idempotency-Key");
                assertThat(names.contains("site")).isEqualTo(path.contains("{site}"));
                assertThat(post.has("requestBody") == path.matches(".*/(checks|finance-batches)"))
                        .as(path)
                        .isFalse();
                assertThat(post.path("requestBody").toString()).matches("|.*#/components/schemas/.*");
            }
        });
    }

    @Test
    void schemasHaveTypedFields() {
        var schemas = api.get("components").get("schemas");
        assertThat(schemas.propertyNames())
                .contains("Repair", "NewRepair", "Contact", "Timeline", "Triage", "Line", "Problem", "Clock", "Why");
        schemas.forEachEntry((name, schema) -> schema.path("properties").forEachEntry((field, type) -> {
            var known = type.has("$ref") || type.has("type") || type.has("anyOf") || type.has("oneOf");
            assertThat(known).as(name + "." + field + ": " + type).isTrue();
            if (!field.equals("facts") && !type.path("additionalProperties").has("type")) {
                assertThat(type.path("type").asString(""))
                        .as(name + "." + field)
                        .isNotEqualTo("object");
            }
        }));
        assertThat(schemas.get("Triage").get("required").toString()).contains("version", "priority", "trade");
        assertThat(schemas.get("Triage").get("required").toString()).doesNotContain("offList");
    }
}
