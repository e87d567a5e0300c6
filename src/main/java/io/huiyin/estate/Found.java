package io.huiyin.estate;

import java.util.List;
import java.util.Set;

/** What a search found: a home with its people, or a public place. */
public sealed interface Found {
    long communityId();

    /** Of the home or the place. */
    long id();

    String label();

    /** A home; the people by whom it was found are named by their ids. */
    record AtHome(Home home, List<Occupant> occupants, Set<Long> matched) implements Found {
        @Override
        public long communityId() {
            return home.communityId();
        }

        @Override
        public long id() {
            return home.id();
        }

        @Override
        public String label() {
            return home.label();
        }
    }

    /** A public place. */
    record AtPlace(PublicPlace place) implements Found {
        @Override
        public long communityId() {
            return place.communityId();
        }

        @Override
        public long id() {
            return place.id();
        }

        @Override
        public String label() {
            return place.name();
        }
    }
}
