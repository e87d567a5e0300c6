package io.huiyin.repair.finance.web;

import io.huiyin.estate.Community;
import io.huiyin.repair.finance.Posts;
import io.huiyin.staff.Viewer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Stands before the pages of money: for those alone who have to do with it (ORG-02). */
@ControllerAdvice(basePackageClasses = FinanceReaders.class)
class FinanceReaders {
    @ModelAttribute
    void concerned(Viewer viewer, Community community) {
        if (!Posts.look(viewer, community.id())) {
            throw new AccessDeniedException("not a post that has to do with charges");
        }
    }
}
