package io.huiyin.staff.web;

import io.huiyin.staff.Post;
import io.huiyin.staff.factor.FactorRule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rule in force, the posts ticked, and what is wrong with the reason. */
public record FactorRuleView(
        FactorRule rule, Set<Post> chosen, @Nullable String fault) {
    public List<Post> posts() {
        return List.of(Post.values());
    }
}
