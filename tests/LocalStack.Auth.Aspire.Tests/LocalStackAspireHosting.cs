#pragma warning disable IDE0130 // The namespaces are those of LocalStack.Aspire.Hosting.
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.LocalStack.Container;

// The part of LocalStack.Aspire.Hosting that the recipe of docs/auth.md uses, over the real Aspire.Hosting and with the
// signatures, the default image and the exclusion from the manifest of its source: not every feed serves the package.
namespace Aspire.Hosting.ApplicationModel
{
    public interface ILocalStackResource : IResourceWithWaitSupport, IResourceWithConnectionString, IResourceWithEnvironment;

    public sealed class LocalStackResource(string name) : ContainerResource(name), ILocalStackResource
    {
        public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create($"http://localhost:4566");
    }
}

namespace Aspire.Hosting.LocalStack.Container
{
    public sealed class LocalStackContainerOptions
    {
        public string? ContainerImageTag { get; set; }
    }
}

namespace Aspire.Hosting
{
    public static class LocalStackResourceBuilderExtensions
    {
        public static IResourceBuilder<ILocalStackResource>? AddLocalStack(
            this IDistributedApplicationBuilder builder,
            string name = "localstack",
            object? localStackOptions = null,
            object? awsConfig = null,
            Action<LocalStackContainerOptions>? configureContainer = null)
        {
            var options = new LocalStackContainerOptions();
            configureContainer?.Invoke(options);
            return builder.AddResource(new LocalStackResource(name))
                .WithImage("localstack/localstack")
                .WithImageRegistry("docker.io")
                .WithImageTag(options.ContainerImageTag ?? "4.12.0")
                .ExcludeFromManifest();
        }
    }
}
