namespace LocalStack.Analyzers.Tests.Source;

/// <summary>Rows of tests, in attributes and in the members that attributes name.</summary>
public static class TestRowTests
{
    private const string Usings = """
        using System;
        using System.Collections;
        using System.Collections.Generic;

        return;

        """;

    private const string Helpers = """


        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] class InlineDataAttribute : Attribute { public InlineDataAttribute(params object[] data) { } }
        class MemberDataAttribute : Attribute { public MemberDataAttribute(string memberName) { } }
        class TestCaseSourceAttribute : Attribute { public TestCaseSourceAttribute(string sourceName) { } }
        class ValueSourceAttribute : Attribute { public ValueSourceAttribute(string sourceName) { } }
        class ValuesAttribute : Attribute { public ValuesAttribute(params object[] values) { } }
        class DescriptionAttribute : Attribute { public DescriptionAttribute(string text) { } }
        class Row { public Row(params object[] values) { } public Row SetName(string name) => this; }
        class TheoryData<T> : IEnumerable { public void Add(T value) { } public IEnumerator GetEnumerator() => throw new NotSupportedException(); }
        class TheoryData<T, U> : IEnumerable { public void Add(T one, U other) { } public IEnumerator GetEnumerator() => throw new NotSupportedException(); }
        """;

    private static Task VerifyAsync(string members) => CredentialTest.VerifyAsync(Usings + members + Helpers);

    public sealed class Reports
    {
        [Theory]
        [InlineData("""
            class A { [InlineData("x", {|LSA0003:"$V"|})] void Test(string region, string localStackAuthToken) { } }
            class B { [MemberData(nameof(Rows))] void Test(string localStackAuthToken) { } public static IEnumerable<object[]> Rows => new List<object[]> { new object[] { {|LSA0003:"$V"|} } }; }
            class C { [MemberData("Rows")] void Test(string localStackAuthToken) { } public static TheoryData<string> Rows => new() { {|LSA0003:"$V"|} }; }
            class D { [MemberData(nameof(Rows))] void Test(int number, string localStackAuthToken) { } public static IEnumerable<object[]> Rows() { yield return [1, {|LSA0003:"$V"|}]; } }
            class E { [TestCaseSource(nameof(Rows))] void Test(string localStackAuthToken) { } static readonly string[] Rows = { {|LSA0003:"$V"|} }; }
            class F { [TestCaseSource(nameof(Rows))] void Test(int number, string localStackAuthToken) { } static IEnumerable<Row> Rows() { yield return new Row(1, {|LSA0003:"$V"|}); } }
            class G { [MemberData(nameof(Rows))] void Test(int number, string localStackAuthToken) { } public static TheoryData<int, string> Rows => new() { { 1, {|LSA0003:"$V"|} } }; }
            class H { [MemberData(nameof(Rows))] void Test(int number, string localStackAuthToken) { } public static IEnumerable<(int, string)> Rows => [(1, {|LSA0003:"$V"|})]; }
            class I { void Test([Values({|LSA0003:"$V"|})] string localStackAuthToken) { } }
            class J { void Test([ValueSource(nameof(Rows))] string localStackAuthToken, int number) { } static string[] Rows => [{|LSA0003:"$V"|}]; }
            class K { static IEnumerable<object[]> Rows() { yield return new object[] { "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|} }; } }
            class L { static TheoryData<string, string> Rows => new() { { "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|} } }; }
            """)]
        [InlineData("""
            class A { [TestCaseSource(nameof(Rows))] void Test(int number, string localStackAuthToken) { } static IEnumerable<Row> Rows() { yield return new Row(1, {|LSA0003:"$V"|}).SetName("q8Zk2LmP0x"); } }
            class B { [InlineData("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|})] void Test(string name, string value) { } }
            """)]
        public Task ValueOfARow_Triggers(string members) => VerifyAsync(members);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""
            class A { [InlineData("$V", null)] void Test(string region, string? localStackAuthToken) { } }
            class B { [MemberData(nameof(Rows))] void Test(string region, string? localStackAuthToken) { } public static TheoryData<string, string?> Rows => new() { { "$V", null } }; }
            class C { [MemberData(nameof(Other))] void Test(string localStackAuthToken) { } public static TheoryData<string> Rows => new() { "$V" }; public static TheoryData<string> Other => new() { "test" }; }
            class D { void Test([Description("$V")] string localStackAuthToken) { } }
            class E { [MemberData(nameof(Rows))] void Test(string name) { } public static TheoryData<string> Rows => new() { "LOCALSTACK_AUTH_TOKEN", "$V" }; }
            class F { [MemberData(nameof(Rows))] void Test(string region, string localStackAuthToken) { } public static string[] Rows => ["$V"]; }
            """)]
        [InlineData("""
            class A { [TestCaseSource(nameof(Rows))] void Test(string region, string localStackAuthToken) { } static IEnumerable<Row> Rows() { yield return new Row("$V", "").SetName("$V"); } }
            class B { [InlineData("LOCALSTACK_AUTH_TOKEN", "$V")] void Test(string name, string caseId) { } [InlineData("LOCALSTACK_AUTH_TOKEN", "$V")] void Say(string name, string because) { } }
            """)]
        public Task AnotherRow_DoesNotTrigger(string members) => VerifyAsync(members);
    }
}
