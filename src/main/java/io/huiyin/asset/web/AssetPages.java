package io.huiyin.asset.web;

import io.huiyin.asset.Asset;
import io.huiyin.asset.AssetChanges;
import io.huiyin.asset.AssetKeepers;
import io.huiyin.asset.Cares;
import io.huiyin.asset.Mendings;
import io.huiyin.estate.Community;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of an asset together. */
@Component
class AssetPages {
    private static final int MOST = 60;
    private static final Post[] WHO_REPORT = {
        Post.FRONT_DESK,
        Post.PROPERTY_ASSISTANT,
        Post.CUSTOMER_SERVICE_SUPERVISOR,
        Post.CUSTOMER_SERVICE_MANAGER,
        Post.TECHNICIAN,
        Post.TEAM_LEADER,
        Post.ENGINEERING_SUPERVISOR,
        Post.SITE_HEAD
    };
    private final Mendings mendings;
    private final Cares cares;
    private final AssetChanges changes;
    private final Clock clock;

    AssetPages(Mendings mendings, Cares cares, AssetChanges changes, Clock clock) {
        this.mendings = mendings;
        this.cares = cares;
        this.changes = changes;
        this.clock = clock;
    }

    AssetView page(Viewer viewer, Community community, Asset asset) {
        return page(viewer, community, asset, null);
    }

    /** The same with what was wrong with the day of the last care. */
    AssetView page(Viewer viewer, Community community, Asset asset, @Nullable String careFault) {
        var now = clock.instant();
        return new AssetView(
                asset,
                mendings.of(community.id(), asset.id(), MOST),
                cares.of(community.id(), asset.id()),
                changes.of(community.id(), asset.id()),
                AssetKeepers.keeps(viewer, community.id()),
                viewer.holdsAny(community.id(), WHO_REPORT),
                careFault,
                LocalDate.ofInstant(now, community.zone()),
                now);
    }
}
