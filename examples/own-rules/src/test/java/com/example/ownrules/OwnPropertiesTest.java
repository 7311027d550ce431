package com.example.ownrules;

import io.partnerauth.AuthorizationRules;
import java.nio.file.Path;

/** Our rules have our properties. */
class OwnPropertiesTest extends OwnProperties {
  private static final AuthorizationRules RULES = AuthorizationRules.load(Path.of("rules"));

  @Override
  AuthorizationRules rules() {
    return RULES;
  }
}
