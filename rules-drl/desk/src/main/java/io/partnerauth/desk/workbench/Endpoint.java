package io.partnerauth.desk.workbench;

/**
 * One thing that the page can ask for.
 *
 * @param method GET where nothing is sent along, POST otherwise
 * @param work answers; may be called by several threads at a time
 */
record Endpoint(String method, Work work) {
  /** Answers a request. */
  interface Work {
    /**
     * {@return the answer, as {@link Tree} writes it}
     *
     * @throws Refusal when there is none
     */
    Object answer(Request request) throws Refusal;
  }

  static Endpoint get(Work work) {
    return new Endpoint("GET", work);
  }

  static Endpoint post(Work work) {
    return new Endpoint("POST", work);
  }

  Reply answer(Request request) throws Refusal {
    return Reply.json(work.answer(request));
  }
}
