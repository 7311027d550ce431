package io.partnerauth.examples.springboot;

import io.partnerauth.InvalidQuestionException;
import io.partnerauth.json.AccessRequest;
import io.partnerauth.json.AccessResponse;
import io.partnerauth.json.AuthZen;
import io.partnerauth.json.InvalidJsonException;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The endpoints of OpenID AuthZEN Authorization API 1.0. */
@RestController
class DecisionPoint {
  private final AuthZen authZen;

  DecisionPoint(AuthZen authZen) {
    this.authZen = authZen;
  }

  @PostMapping(AuthZen.EVALUATION)
  AccessResponse evaluation(@RequestBody AccessRequest request) {
    return authZen.evaluation(request);
  }

  @PostMapping(AuthZen.EVALUATIONS)
  AccessResponse evaluations(@RequestBody AccessRequest request) {
    return authZen.evaluations(request);
  }

  @GetMapping(AuthZen.METADATA)
  AccessResponse metadata() {
    return authZen.metadata(ServletUriComponentsBuilder.fromCurrentContextPath().build().toUri());
  }

  /** The specification wants a message, where the rest of the host answers problem details. */
  @ExceptionHandler({
    InvalidJsonException.class,
    InvalidQuestionException.class,
    HttpMessageNotReadableException.class
  })
  ResponseEntity<String> refused(RuntimeException e) {
    boolean json = e instanceof IllegalArgumentException;
    return ResponseEntity.badRequest()
        .contentType(MediaType.TEXT_PLAIN)
        .body(json ? e.getMessage() : "The body is not JSON.");
  }

  /** Sends the identifier of a request back, whatever becomes of it. */
  @Bean
  static Filter requestIds() {
    return (request, response, chain) -> {
      String id = ((HttpServletRequest) request).getHeader(AuthZen.REQUEST_ID);
      if (id != null) {
        ((HttpServletResponse) response).setHeader(AuthZen.REQUEST_ID, id);
      }
      chain.doFilter(request, response);
    };
  }
}
