package io.huiyin.message.text;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands texts over by one POST of JSON to the address that the operator set. It follows no redirect, waits no longer than it was
 * told, and reads no more of an answer than a receipt needs.
 */
@Component
class HttpGateway implements Gateway {
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_RECEIPT = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final TextSetting setting;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient client;

    HttpGateway(TextSetting setting, JsonMapper json, Clock clock) {
        this.setting = setting;
        this.json = json;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(setting.timeout())
                .build();
    }

    @Override
    public boolean configured() {
        return setting.configured();
    }

    @Override
    public Answer send(Envelope envelope) {
        var sending = client.sendAsync(
                request(envelope),
                BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
        try {
            return answer(envelope, sending.get(setting.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            sending.cancel(true);
            return new Answer.Unsure("TIMEOUT", null);
        } catch (ExecutionException broken) {
            return new Answer.Unsure(fault(broken.getCause()), null);
        } catch (InterruptedException stopped) {
            sending.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Unsure("INTERRUPTED", null);
        }
    }

    private static String fault(@Nullable Throwable cause) {
        return switch (cause) {
            case HttpTimeoutException late -> "TIMEOUT";
            case IOException away -> "UNREACHABLE";
            case null, default -> "BROKEN";
        };
    }

    private HttpRequest request(Envelope envelope) {
        var body = body(envelope);
        var request = HttpRequest.newBuilder(URI.create(setting.address()))
                .timeout(setting.timeout())
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("Accept", "application/json")
                .header("Idempotency-Key", envelope.key().toString());
        if (setting.signed()) {
            var at = String.valueOf(clock.instant().getEpochSecond());
            request.header("X-Huiyin-Timestamp", at)
                    .header("X-Huiyin-Signature", "sha256=" + Signing.of(setting.secret(), at + "." + body));
        } else {
            request.header("Authorization", "Bearer " + setting.secret());
        }
        return request.POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }

    private String body(Envelope envelope) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", envelope.key().toString());
        body.put("mobile", envelope.mobile());
        body.put("template", envelope.template());
        body.put("parameters", envelope.parameters());
        body.put("text", envelope.words());
        body.put("sign", "【" + envelope.sign() + "】");
        return json.writeValueAsString(body);
    }

    private Answer answer(Envelope envelope, HttpResponse<String> response) {
        var status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Answer.Accepted(receipt(envelope, response.body()));
        }
        var fault = "HTTP " + status;
        var forGood = status >= 400 && status < 500 && status != 408 && status != 425 && status != 429;
        return forGood ? new Answer.Refused(fault) : new Answer.Unsure(fault, pause(response));
    }

    /** The gateway's own id of the text, as far as it is one; else ours, since it has the text all the same. */
    private String receipt(Envelope envelope, String body) {
        try {
            var receipt = json.readTree(body).path("receipt").asString("");
            var harmless = receipt.matches("[A-Za-z0-9._:-]{1," + LONGEST_RECEIPT + "}")
                    && !receipt.contains(envelope.mobile());
            return harmless ? receipt : envelope.key().toString();
        } catch (JacksonException none) {
            return envelope.key().toString();
        }
    }

    private static @Nullable Duration pause(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(wait -> wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait)
                .orElse(null);
    }
}
