namespace LocalStack.Analyzers.Source;

/// <summary>
/// The types without which the compiler knows no literal, in source: a program that is compiled ahead of time has no
/// reference assemblies beside it. The attribute is that by which a user suppresses a finding.
/// </summary>
internal static class LanguageTypes
{
    public const string Source =
        """
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
            public abstract class Array { }
            public abstract class Delegate { }
            public abstract class MulticastDelegate : Delegate { }
            public class Exception { }
            public class Attribute { }
            public struct DateTime { }
            public struct TimeSpan { }
            public class Uri { }
            public class Type { }
        }
        namespace System.Threading
        {
            public struct CancellationToken { }
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
