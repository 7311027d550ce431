package io.partnerauth.internal.drl.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;
import org.drools.drl.parser.lang.DRL6Lexer;

/** It makes the same tokens as Drools' lexer, which it is quicker than. */
class WordLexerTest {
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "Z", "_", "$", "9", "true", "false", "null", "trueish", "rule", "not", "str", " ",
            "\n", "\"", "'", "\\", "/", "*", "//", "(", ")", "[", "]", "==", "!=", "<", "&&", "||",
            "@", ".", "!.", "-", "1.5", "0x1F", "12d", "é", "я", "中", "\u00a0", "#", "%", "\u0001",
            "\u007f")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void makesTheTokensThatDroolsMakes(@ForAll("texts") String text) {
    assertEquals(tokens(new DRL6Lexer(new ANTLRStringStream(text))), tokens(new WordLexer(text)));
  }

  private static List<String> tokens(DRL6Lexer lexer) {
    List<String> tokens = new ArrayList<>();
    Token token = lexer.nextToken();
    while (token.getType() != Token.EOF) {
      tokens.add(
          "%d %s %d:%d %d"
              .formatted(
                  token.getType(),
                  token.getText(),
                  token.getLine(),
                  token.getCharPositionInLine(),
                  token.getChannel()));
      token = lexer.nextToken();
    }
    tokens.add(lexer.getErrors().toString());
    return tokens;
  }
}
