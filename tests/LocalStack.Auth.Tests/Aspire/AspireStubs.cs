#pragma warning disable IDE0130 // The namespaces are Aspire's.
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.LocalStack;
using Microsoft.Extensions.Configuration;

// The part of Aspire.Hosting and LocalStack.Aspire.Hosting that the recipe of docs/auth.md uses, with the signatures of
// their public API: what compiles against this compiles against them. It keeps what it is given, to be looked at.
namespace Aspire.Hosting.ApplicationModel
{
    public interface IResourceWithEnvironment
    {
        Dictionary<string, object?> Environment { get; }
    }

    public interface IResourceBuilder<out T>
    {
        T Resource { get; }
    }

    public sealed class ContainerResource : IResourceWithEnvironment
    {
        public Dictionary<string, object?> Environment { get; } = [];
    }

    public sealed class ParameterResource(string name, Func<string> getValue, bool secret)
    {
        public string Name { get; } = name;

        public bool Secret { get; } = secret;

        public string Value => getValue();
    }
}

namespace Aspire.Hosting.LocalStack
{
    public sealed class LocalStackContainerOptions
    {
        public IDictionary<string, string> AdditionalEnvironmentVariables { get; } = new Dictionary<string, string>();
    }
}

namespace Aspire.Hosting
{
    public interface IDistributedApplicationBuilder
    {
        ConfigurationManager Configuration { get; }
    }

    public static class ResourceBuilderExtensions
    {
        public static IResourceBuilder<ContainerResource> AddContainer(
            this IDistributedApplicationBuilder builder, string name, string image, string tag) =>
            new ResourceBuilder<ContainerResource>(new ContainerResource());

        public static IResourceBuilder<ParameterResource> AddParameter(
            this IDistributedApplicationBuilder builder,
            string name,
            Func<string> valueGetter,
            bool publishValueAsDefault = false,
            bool secret = false) =>
            new ResourceBuilder<ParameterResource>(new ParameterResource(name, valueGetter, secret));

        public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, string? value)
            where T : IResourceWithEnvironment
        {
            builder.Resource.Environment[name] = value;
            return builder;
        }

        public static IResourceBuilder<T> WithEnvironment<T>(
            this IResourceBuilder<T> builder, string name, IResourceBuilder<ParameterResource> parameter)
            where T : IResourceWithEnvironment
        {
            builder.Resource.Environment[name] = parameter.Resource;
            return builder;
        }

        public static IResourceBuilder<ContainerResource> AddLocalStack(
            this IDistributedApplicationBuilder builder,
            string name = "localstack",
            object? localStackOptions = null,
            object? awsConfig = null,
            Action<LocalStackContainerOptions>? configureContainer = null)
        {
            var options = new LocalStackContainerOptions();
            configureContainer?.Invoke(options);

            var container = builder.AddContainer(name, "localstack/localstack", "latest");
            foreach (var (variable, value) in options.AdditionalEnvironmentVariables)
                container.WithEnvironment(variable, value);
            return container;
        }

        private sealed record ResourceBuilder<T>(T Resource) : IResourceBuilder<T>;
    }
}
