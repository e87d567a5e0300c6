package io.huiyin.asset.web;

import io.huiyin.asset.AssetLabels;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the labels of the filtered list are parted into prints. */
public record LabelsView(AssetQuery query, int total) {
    /** A print of some of them, counted from 1. */
    public record Part(int number, int first, int last) {}

    public int most() {
        return AssetLabels.MOST;
    }

    public int parts() {
        return (total + most() - 1) / most();
    }

    public Stream<Part> all() {
        return IntStream.rangeClosed(1, parts())
                .mapToObj(number -> new Part(number, (number - 1) * most() + 1, Math.min(total, number * most())));
    }

    Optional<Part> part(int number) {
        return all().filter(part -> part.number() == number).findFirst();
    }

    /** The address of a part, beneath the print's. */
    public String at(Part part) {
        return query.part(part.number());
    }
}
