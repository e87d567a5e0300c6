package io.huiyin.repair.web.api;

import io.huiyin.repair.ActResource;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Locale;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Describes every act on a repair as an operation of its own, with its own fields. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ActDescriptions implements OpenApiCustomizer {
    private static final String JSON = "application/json";
    private final MessageSource messages;

    ActDescriptions(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void customise(OpenAPI api) {
        for (var resource : ActResource.values()) {
            api.path(
                    ActApiController.PATH.replace("{act}", resource.noun()),
                    new PathItem().post(operation(resource, api)));
        }
    }

    private Operation operation(ActResource resource, OpenAPI api) {
        return new Operation()
                .operationId(resource.noun())
                .summary(messages.getMessage("repair.act." + resource.word(), null, resource.word(), Locale.ENGLISH))
                .addTagsItem("repair acts")
                .addParametersItem(path("number", "The number of the repair"))
                .requestBody(new RequestBody().required(true).content(content(ref(ActBody.of(resource), api))))
                .responses(new ApiResponses()
                        .addApiResponse(
                                "200",
                                new ApiResponse()
                                        .description("Done; the repair as it stands now")
                                        .content(content(ref(RepairView.class, api)))));
    }

    private static Schema<?> ref(Class<?> shape, OpenAPI api) {
        var resolved = ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(shape));
        resolved.referencedSchemas.forEach(api.getComponents()::addSchemas);
        return new Schema<>().$ref("#/components/schemas/" + resolved.schema.getName());
    }

    private static Content content(Schema<?> schema) {
        return new Content().addMediaType(JSON, new MediaType().schema(schema));
    }

    private static PathParameter path(String name, String description) {
        var parameter = new PathParameter();
        parameter.name(name).description(description).schema(new Schema<String>().type("string"));
        return parameter;
    }
}
