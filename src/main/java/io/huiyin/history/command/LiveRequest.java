package io.huiyin.history.command;

import io.huiyin.history.OldRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** A past request as it is posted when it comes in anew. */
final class LiveRequest {
    private static final int LONGEST_FAULT = 60;

    private LiveRequest() {}

    static Map<String, Object> of(OldRequest request, long contact) {
        var body = new LinkedHashMap<String, Object>();
        body.put("contact", contact);
        body.put("place", Map.of("text", request.place()));
        body.put("customer", customer(request));
        body.put("fault", cut(request.category().isEmpty() ? request.description() : request.category()));
        body.put(
                "content",
                request.description().isEmpty()
                        ? request.category()
                        : request.category() + ": " + request.description());
        body.put("priority", "REGULAR");
        body.put("readBack", true);
        return body;
    }

    private static Map<String, Object> customer(OldRequest request) {
        var customer = new LinkedHashMap<String, Object>();
        customer.put("name", request.customer());
        if (request.telephone().isEmpty()) {
            customer.put("noTelephoneBecause", "not in the file");
        } else {
            customer.put("telephone", request.telephone());
        }
        return customer;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_FAULT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_FAULT - 1)) + "…";
    }
}
