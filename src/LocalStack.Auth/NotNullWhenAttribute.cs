#if !NET
namespace System.Diagnostics.CodeAnalysis;

/// <summary>Known to the compiler by its name, and missing in netstandard2.0.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
#endif
