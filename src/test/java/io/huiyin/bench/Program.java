package io.huiyin.bench;

import io.huiyin.bench.fill.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** A program that uses the API of one community as one of its staff. */
public final class Program {
    private final HttpClient client;
    private final URI community;
    private final String token;

    private Program(HttpClient client, URI community, String token) {
        this.client = client;
        this.community = community;
        this.token = token;
    }

    /** A program with a new token of whoever has this login in the demonstration. */
    public static Program of(Http http, Database database, Site site, String login) {
        var token = "huiyin_bench-" + UUID.randomUUID();
        var staff = site.staffId(login);
        database.run("""
                insert into api_token (name, staff_id, token_hash, created_by, created_at, expires_at, last_used_at)
                values ('bench', %d, '\\x%s', %d, now(), now() + interval '1 day', now() + interval '1 hour')""".formatted(staff, hash(token), staff));
        return new Program(http.client(), http.at("/api/v1/communities/" + site.code() + "/"), token);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Posts once; anything but success ends the run. */
    public String post(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(community.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
