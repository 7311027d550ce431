package io.partnerauth.spring;

import io.partnerauth.InvalidQuestionException;
import io.partnerauth.Issue;
import io.partnerauth.json.InvalidJsonException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a caller what is wrong with its question, where, and what to do. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1) // a host's own advice comes first
class QuestionProblems {
  @ExceptionHandler
  ProblemDetail invalid(InvalidQuestionException e) {
    return problem("Invalid question", e, e.issues());
  }

  @ExceptionHandler
  ProblemDetail invalid(InvalidJsonException e) {
    return problem("Invalid JSON", e, e.issues());
  }

  private static ProblemDetail problem(String title, Exception e, List<Issue> issues) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    problem.setTitle(title);
    problem.setProperty("issues", issues.stream().map(QuestionProblems::written).toList());
    return problem;
  }

  private static Map<String, Object> written(Issue issue) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("code", issue.code());
    written.put("message", issue.message());
    written.put("help", issue.help());
    written.put("line", issue.line());
    written.put("column", issue.column());
    return written;
  }
}
