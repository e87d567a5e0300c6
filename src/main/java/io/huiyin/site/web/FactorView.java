package io.huiyin.site.web;

import io.huiyin.staff.factor.SecondFactors.InUse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One's own second factor: in use or not, whether the posts held ask for it, and what is wrong by field. */
public record FactorView(String login, @Nullable InUse inUse, boolean asked, Map<String, String> faults) {
    public @Nullable String fault(String field) {
        return faults.get(field);
    }
}
