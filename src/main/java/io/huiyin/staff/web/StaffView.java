package io.huiyin.staff.web;

import io.huiyin.staff.Post;
import java.util.List;

/**
 * A page of the list of staff.
 *
 * @param count how many fit, on all pages
 * @param page which page this is, from 1
 * @param mayRule whether the viewer says which posts need a second factor
 */
public record StaffView(List<StaffRow> rows, StaffQuery query, int count, int page, int pages, boolean mayRule) {
    public Post[] posts() {
        return Post.values();
    }
}
