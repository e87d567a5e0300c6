package io.huiyin.repair.web;

import io.huiyin.estate.Community;
import io.huiyin.repair.Readers;
import io.huiyin.repair.form.ItemForms;
import io.huiyin.repair.phone.OrderList;
import io.huiyin.staff.Viewer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Stands before every page, form and program's request about repairs: for those alone who have to do with them (ORG-02). */
@ControllerAdvice(basePackageClasses = {ReadersOnly.class, ItemForms.class, OrderList.class})
class ReadersOnly {
    @ModelAttribute
    void concerned(Viewer viewer, Community community) {
        if (!Readers.include(viewer.posts(community.id()))) {
            throw new AccessDeniedException("not a post that has to do with repairs");
        }
    }
}
