package io.huiyin.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the description of the API says of every operation: the token, the key of a post, the ways it can fail. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiDescription implements OpenApiCustomizer {
    private static final String TOKEN = "token";
    private static final Map<String, String> FAILURES = Map.of(
            "400", "The request can't be read: malformed JSON, an unknown field",
            "401", "No valid token",
            "403", "Not for the posts of the member of staff behind the token",
            "404", "Not there, or not at a community of the token",
            "422", "Fields are wrong (faults), or the procedure refuses (reasons)");
    private static final Map<String, String> FAILURES_OF_POSTS = Map.of(
            "409", "Somebody acted meanwhile (version, changes)",
            "413", "The body is too large",
            "415", "The body is not of the media type");

    @Override
    public void customise(OpenAPI api) {
        api.info(
                new Info()
                        .title("Huiyin 回音")
                        .version("v1")
                        .description(
                                "Contacts, repairs and the estate of a property-management company. Times are ISO 8601 with"
                                        + " the community's offset; money is decimal text in yuan; texts follow Accept-Language."));
        components(api)
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        api.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        problem(api);
        api.getPaths().forEach(ApiDescription::site);
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperationsMap().entrySet().stream())
                .forEach(operation -> complete(operation.getKey(), operation.getValue()));
    }

    /** The community is named in the address of all its things. */
    private static void site(String path, PathItem item) {
        if (path.contains("{site}")) {
            item.readOperations().stream().filter(ApiDescription::lacksSite).forEach(operation -> {
                var parameter = new PathParameter();
                parameter
                        .name("site")
                        .description("The community's code")
                        .example("lw")
                        .schema(new Schema<String>().type("string"));
                operation.addParametersItem(parameter);
            });
        }
    }

    private static boolean lacksSite(Operation operation) {
        return operation.getParameters() == null
                || operation.getParameters().stream()
                        .noneMatch(parameter -> parameter.getName().equals("site"));
    }

    private static void problem(OpenAPI api) {
        ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(Problem.class))
                .referencedSchemas
                .forEach(components(api)::addSchemas);
    }

    private static Components components(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        return api.getComponents();
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        FAILURES.forEach((status, what) -> operation.getResponses().addApiResponse(status, failure(what)));
        if (method == PathItem.HttpMethod.POST) {
            FAILURES_OF_POSTS.forEach((status, what) -> operation.getResponses().addApiResponse(status, failure(what)));
            operation.addParametersItem(key());
            operation.getResponses().entrySet().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .forEach(answer -> answer.getValue().addHeaderObject("Idempotent-Replayed", replayed()));
        }
    }

    private static ApiResponse failure(String what) {
        return new ApiResponse()
                .description(what)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static HeaderParameter key() {
        var parameter = new HeaderParameter();
        parameter
                .name(OnceFilter.HEADER)
                .description("A UUID or up to 64 characters of your own: the same post with the same key acts once")
                .schema(new Schema<String>().type("string").maxLength(64));
        return parameter;
    }

    private static Header replayed() {
        return new Header()
                .description("true when it had been done before by the same key")
                .schema(new Schema<Boolean>().type("boolean"));
    }
}
