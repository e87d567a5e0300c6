package io.huiyin.repair.slips.web;

import io.huiyin.estate.Community;
import io.huiyin.repair.Readers;
import io.huiyin.staff.Viewer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Stands before the pages of slips: for those alone who have to do with repairs (ORG-02). */
@ControllerAdvice(basePackageClasses = SlipReaders.class)
class SlipReaders {
    @ModelAttribute
    void concerned(Viewer viewer, Community community) {
        if (!Readers.include(viewer.posts(community.id()))) {
            throw new AccessDeniedException("not a post that has to do with repairs");
        }
    }
}
