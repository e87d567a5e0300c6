package io.huiyin.site.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;

/** How sessions are found and kept: by ids of our own making only, and by requests of one person that come at the same time. */
@Configuration(proxyBeanMethods = false)
class SessionStore {
    /** Two requests may bring the same thing, such as a word for the next page, and the session may have ended meanwhile. */
    private static final String KEEP = """
            insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
            select s.primary_id, v.name, v.bytes
              from (values (cast(? as char(36)), cast(? as varchar), cast(? as bytea))) v (id, name, bytes)
              join spring_session s on s.primary_id = v.id
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> keptByTheLastWhoComes() {
        return sessions -> sessions.setCreateSessionAttributeQuery(KEEP);
    }

    @Bean
    static BeanPostProcessor onlyOurCookies() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof CookieSerializer cookies ? new OurCookies(cookies) : bean;
            }
        };
    }

    /** What was never one of our ids is no session, whatever bytes it holds; the database isn't asked for it. */
    record OurCookies(CookieSerializer all) implements CookieSerializer {
        private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        @Override
        public void writeCookieValue(CookieValue value) {
            all.writeCookieValue(value);
        }

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return all.readCookieValues(request).stream()
                    .filter(ID.asMatchPredicate())
                    .toList();
        }
    }
}
