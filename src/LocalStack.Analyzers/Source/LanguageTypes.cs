namespace LocalStack.Analyzers.Source;

/// <summary>
/// The types without which the compiler knows no literal, in source: a program that is compiled ahead of time has no
/// reference assemblies beside it. And the few types of .NET that decide what a value is: delegates, through which options are
/// set; what prints; and the attribute by which a user suppresses a finding.
/// </summary>
internal static class LanguageTypes
{
    public const string Source =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        namespace System
        {
            public class Object { }
            public abstract class ValueType { }
            public abstract class Enum : ValueType { }
            public sealed class String { }
            public struct Void { }
            public struct Boolean { }
            public struct Char { }
            public struct SByte { }
            public struct Byte { }
            public struct Int16 { }
            public struct UInt16 { }
            public struct Int32 { }
            public struct UInt32 { }
            public struct Int64 { }
            public struct UInt64 { }
            public struct Single { }
            public struct Double { }
            public struct Decimal { }
            public struct IntPtr { }
            public struct UIntPtr { }
            public struct Nullable<T> where T : struct { }
            public struct ValueTuple<T1, T2> { public T1 Item1; public T2 Item2; }
            public struct ValueTuple<T1, T2, T3> { public T1 Item1; public T2 Item2; public T3 Item3; }
            public struct ValueTuple<T1, T2, T3, T4> { public T1 Item1; public T2 Item2; public T3 Item3; public T4 Item4; }
            public struct ValueTuple<T1, T2, T3, T4, T5> { public T1 Item1; public T2 Item2; public T3 Item3; public T4 Item4; public T5 Item5; }
            public struct ValueTuple<T1, T2, T3, T4, T5, T6> { public T1 Item1; public T2 Item2; public T3 Item3; public T4 Item4; public T5 Item5; public T6 Item6; }
            public struct ValueTuple<T1, T2, T3, T4, T5, T6, T7> { public T1 Item1; public T2 Item2; public T3 Item3; public T4 Item4; public T5 Item5; public T6 Item6; public T7 Item7; }
            public abstract class Array { }
            public abstract class Delegate { }
            public abstract class MulticastDelegate : Delegate { }
            public class Exception { }
            public class Attribute { }
            public struct DateTime { }
            public struct TimeSpan { }
            public class Uri { }
            public class Type { }
            public class Lazy<T> { public T Value { get; } }
            public delegate void Action();
            public delegate void Action<in T>(T a);
            public delegate void Action<in T1, in T2>(T1 a, T2 b);
            public delegate R Func<out R>();
            public delegate R Func<in T, out R>(T a);
            public delegate R Func<in T1, in T2, out R>(T1 a, T2 b);
            public static class Environment
            {
                public static string NewLine { get; }
                public static string GetEnvironmentVariable(string variable) => null;
                public static void SetEnvironmentVariable(string variable, string value) { }
            }
            public static class Console
            {
                public static IO.TextWriter Out { get; }
                public static IO.TextWriter Error { get; }
                public static void Write(params object[] values) { }
                public static void WriteLine(params object[] values) { }
            }
        }
        namespace System.Collections
        {
            public interface IEnumerable { }
        }
        namespace System.Collections.Generic
        {
            public interface IEnumerable<out T> : IEnumerable { }
            public interface IReadOnlyList<out T> : IEnumerable<T> { T this[int index] { get; } }
            public class List<T> : IReadOnlyList<T>
            {
                public T this[int index] { get => default; set { } }
                public void Add(T item) { }
                public void ForEach(Action<T> action) { }
            }
            public class Dictionary<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
            {
                public TValue this[TKey key] { get => default; set { } }
                public void Add(TKey key, TValue value) { }
                public bool TryAdd(TKey key, TValue value) => true;
                public bool TryGetValue(TKey key, out TValue value) { value = default; return true; }
            }
            public struct KeyValuePair<TKey, TValue>
            {
                public KeyValuePair(TKey key, TValue value) { }
                public TKey Key { get; }
                public TValue Value { get; }
            }
        }
        namespace System.Linq
        {
            public static class Enumerable { }
        }
        namespace System.IO
        {
            public abstract class TextWriter
            {
                public void Write(params object[] values) { }
                public void WriteLine(params object[] values) { }
            }
        }
        namespace System.Threading
        {
            public struct CancellationToken { }
        }
        namespace System.Reflection
        {
            public sealed class AssemblyMetadataAttribute : Attribute
            {
                public AssemblyMetadataAttribute(string key, string value) { }
            }
        }
        namespace System.Net
        {
            public sealed class Cookie
            {
                public Cookie(string name, string value, string path = null, string domain = null) { }
            }
        }
        namespace System.Security.Claims
        {
            public class Claim
            {
                public Claim(string type, string value, string valueType = null, string issuer = null) { }
            }
        }
        namespace System.Text.RegularExpressions
        {
            public enum RegexOptions { }
            public class Regex
            {
                public Regex(string pattern, RegexOptions options = 0, TimeSpan matchTimeout = default) { }
            }
            public sealed class GeneratedRegexAttribute : Attribute
            {
                public GeneratedRegexAttribute(string pattern, string cultureName) { }
                public GeneratedRegexAttribute(string pattern, RegexOptions options = 0, int matchTimeoutMilliseconds = 0, string cultureName = null) { }
            }
        }
        namespace System.Diagnostics.CodeAnalysis
        {
            public sealed class SuppressMessageAttribute : Attribute
            {
                public SuppressMessageAttribute(string category, string checkId) { }
                public string Scope { get; set; }
                public string Target { get; set; }
                public string MessageId { get; set; }
                public string Justification { get; set; }
            }
        }
        """;
}
