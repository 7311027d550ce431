package io.partnerauth.architecture;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.Fact;
import io.partnerauth.Licence;
import io.partnerauth.LicenceBuilder;
import io.partnerauth.Outcome;
import io.partnerauth.Rules;
import io.partnerauth.Ruling;
import io.partnerauth.analysis.PackAnalysis;
import io.partnerauth.analysis.PackDifference;
import io.partnerauth.live.LiveRules;
import io.partnerauth.ownership.HolderGroup;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.bods.BodsReader;
import io.partnerauth.ownership.history.RegisterHistory;
import io.partnerauth.ownership.history.RegisterHistoryBuilder;
import io.partnerauth.trust.KeyList;
import io.partnerauth.trust.Manifest;
import io.partnerauth.trust.SigningKey;
import io.partnerauth.trust.Trust;
import io.partnerauth.trust.TrustedKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One value of each type that the API takes, made as a host would where there is no simple one. */
public final class SampleArguments {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);

  private final Map<Class<?>, Supplier<?>> samples = new HashMap<>();

  /** Values over a small pack, which is written into this folder. */
  public SampleArguments(Path folder) throws IOException {
    Map<String, String> texts =
        Map.of(
            "zoom/letter.drl",
            """
            package io.partnerauth.rules.zoom
            import io.partnerauth.facts.*
            global io.partnerauth.facts.Ruling ruling
            rule "ZOOM-1 Russia"
                @source( "Letter" )
                @status( RECEIVED )
                @authority( VENDOR )
            when
                Grant( vendor == "Zoom" )
                Customer( country == "RU" )
            then
                ruling.revoke( "Not in Russia." );
            end
            """);
    Files.createDirectories(folder.resolve("zoom"));
    for (Map.Entry<String, String> file : texts.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    AuthorizationRules rules = AuthorizationRules.load(texts);
    LiveRules live = LiveRules.watch(folder, Duration.ofHours(1), same -> same);
    samples.put(Rules.class, () -> rules);
    samples.put(LiveRules.class, () -> live);
    samples.put(String.class, () -> "RU");
    samples.put(Object.class, () -> "RU");
    samples.put(int.class, () -> 1);
    samples.put(long.class, () -> 1L);
    samples.put(boolean.class, () -> true);
    samples.put(LocalDate.class, () -> DAY);
    samples.put(Instant.class, () -> Instant.EPOCH);
    samples.put(RegisterHistory.class, SampleArguments::statements);
    samples.put(RegisterHistoryBuilder.class, RegisterHistory::builder);
    samples.put(Path.class, () -> folder);
    samples.put(Clock.class, Clock::systemUTC);
    samples.put(Duration.class, () -> Duration.ofHours(1));
    samples.put(BigDecimal.class, () -> BigDecimal.ONE);
    samples.put(BigInteger.class, () -> BigInteger.ONE);
    samples.put(Optional.class, Optional::empty);
    samples.put(Map.class, Map::of);
    samples.put(java.util.SortedMap.class, TreeMap::new);
    samples.put(Set.class, Set::of);
    samples.put(java.util.SortedSet.class, TreeSet::new);
    samples.put(Stream.class, Stream::empty);
    samples.put(Class.class, () -> String.class);
    samples.put(Fact.class, Fact::unknown);
    samples.put(Licence.class, () -> Licence.of("BIS-GL-4", "BIS"));
    samples.put(LicenceBuilder.class, () -> Licence.builder("BIS-GL-4").issuer("BIS"));
    samples.put(Share.class, () -> Share.FIFTY);
    samples.put(HolderGroup.class, () -> HolderGroup.STATES);
    samples.put(OwnershipGraph.class, () -> OwnershipGraph.builder().build());
    samples.put(AuthorizationRules.class, () -> rules);
    samples.put(
        Ruling.class,
        () ->
            new Ruling(
                "Zoom", Outcome.AUTHORIZED, List.of(), List::of, List::of, List::of, List.of()));
    samples.put(
        Decision.class,
        () ->
            rules.evaluate(
                io.partnerauth.Customer.builder().build(), io.partnerauth.Partner.of("P", "RU")));
    SigningKey.Pair pair = SigningKey.generate();
    TrustedKey key = TrustedKey.of("RU", "Anna", "compliance", pair.publicKey());
    KeyList keys =
        new KeyList("RU", 1, new TreeMap<>(Map.of("compliance", 1L)), List.of(key), List.of());
    Manifest manifest =
        new Manifest(
            "RU", 1, "0".repeat(64), "", "RU", DAY, "", List.of(), new TreeMap<>(), List.of());
    samples.put(SigningKey.class, pair::signingKey);
    samples.put(TrustedKey.class, () -> key);
    samples.put(KeyList.class, () -> keys);
    samples.put(Manifest.class, () -> manifest);
    samples.put(Trust.class, () -> Trust.of(keys));
    samples.put(PackAnalysis.class, () -> PackAnalysis.load(texts));
    samples.put(
        PackDifference.class,
        () -> PackDifference.between(PackAnalysis.load(texts), PackAnalysis.load(texts)));
  }

  /** Made when it is asked for: other modules have no reader of JSON. */
  private static RegisterHistory statements() {
    String json =
        """
        [{"statementId": "s", "statementDate": "2021-01-01", "recordId": "self",
        "recordType": "entity", "recordDetails": {"entityType": {"type": "registeredEntity"}}}]
        """;
    try {
      return BodsReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes how a value of this type is made. */
  public <T> void put(Class<T> type, Supplier<? extends T> sample) {
    samples.put(type, sample);
  }

  /** {@return a value of this type} */
  public Object of(Type type) throws ReflectiveOperationException {
    Class<?> raw =
        type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : erased(type);
    if (samples.containsKey(raw)) {
      return samples.get(raw).get();
    }
    if (raw == List.class || raw == java.util.Collection.class || raw == Iterable.class) {
      return List.of();
    }
    if (raw.isEnum()) {
      return raw.getEnumConstants()[0];
    }
    if (raw.isArray()) {
      return Array.newInstance(raw.getComponentType(), 0);
    }
    if (raw.isRecord()) {
      return record(raw);
    }
    if (raw.isInterface() && !raw.isSealed()) {
      InvocationHandler nothing = (proxy, method, arguments) -> null;
      return Proxy.newProxyInstance(raw.getClassLoader(), new Class<?>[] {raw}, nothing);
    }
    if (raw.isSealed()) {
      return of(raw.getPermittedSubclasses()[0]);
    }
    if (raw.getName().endsWith("Builder")) {
      Class<?> built = Class.forName(raw.getName().replaceAll("Builder$", ""));
      for (var method : built.getMethods()) {
        if (method.getName().equals("builder")) {
          Object[] arguments = new Object[method.getParameterCount()];
          for (int i = 0; i < arguments.length; i++) {
            arguments[i] = of(method.getParameterTypes()[i]);
          }
          return method.invoke(null, arguments);
        }
      }
    }
    throw new ReflectiveOperationException("No sample of " + raw.getName());
  }

  private static Class<?> erased(Type type) {
    return type instanceof Class<?> known ? known : Object.class;
  }

  private Object record(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = of(components[i].getGenericType());
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    return type.getDeclaredConstructor(types).newInstance(arguments);
  }
}
