declare module '*.liquid' {
  const content: string;
  export default content;
}
